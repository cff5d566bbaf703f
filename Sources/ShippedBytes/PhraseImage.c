#include "ShippedBytes.h"

/* The automaton of all phrases, as TrainKinds compiles it. */

_Alignas(8) static const unsigned char image[] = {
#embed "phrases.image"
};

const unsigned char *tact_phrase_image(size_t *count) {
  *count = sizeof image;
  return image;
}
