#ifndef SHIPPED_BYTES_H
#define SHIPPED_BYTES_H

#include <stddef.h>

/* Files that travel inside the binary. Only doors look at them. */

/* How many templates there are. */
size_t tact_template_count(void);

/* The bytes of a template file; null and no bytes for an index that has none. */
const unsigned char *tact_template(size_t index, size_t *count);

/* The weights by which kinds are judged. */
const unsigned char *tact_kind_model(size_t *count);

/* The compiled phrases of all rules, at a multiple of eight. */
const unsigned char *tact_phrase_image(size_t *count);

#endif
