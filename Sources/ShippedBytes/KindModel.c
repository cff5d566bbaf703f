#include "ShippedBytes.h"

/* The weights that TrainKinds learns from corpus/train. */

static const unsigned char model[] = {
#embed "kinds.model"
};

const unsigned char *tact_kind_model(size_t *count) {
  *count = sizeof model;
  return model;
}
