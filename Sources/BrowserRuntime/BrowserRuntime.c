#include "BrowserRuntime.h"

/* Only the page lacks a C library; elsewhere this file is empty. */
#if defined(__wasm__)

#include <stddef.h>
#include <stdint.h>

extern unsigned char __heap_base;

/* Blocks come in powers of two, sixteen bytes and up; freed ones wait in a list of their size. */
enum { HEADER = 16, CLASSES = 32 };
struct block { size_t class_index; struct block *next; };
static struct block *free_blocks[CLASSES];
static uintptr_t heap_end;

static size_t class_of(size_t size) {
  size_t index = 4;
  while (((size_t)1 << index) < size && index < CLASSES - 1) index++;
  return index;
}

static void *take(size_t size) {
  if (!heap_end) heap_end = ((uintptr_t)&__heap_base + 15) & ~(uintptr_t)15;
  uintptr_t start = heap_end;
  uintptr_t end = start + size;
  size_t pages = __builtin_wasm_memory_size(0);
  if (end > pages * 65536) {
    size_t more = (end - pages * 65536 + 65535) / 65536;
    if (__builtin_wasm_memory_grow(0, more) == (size_t)-1) return 0;
  }
  heap_end = end;
  return (void *)start;
}

void *malloc(size_t size) {
  size_t index = class_of(size + HEADER);
  struct block *block = free_blocks[index];
  if (block) {
    free_blocks[index] = block->next;
  } else {
    block = take((size_t)1 << index);
    if (!block) return 0;
    block->class_index = index;
  }
  return (char *)block + HEADER;
}

void free(void *pointer) {
  if (!pointer) return;
  struct block *block = (struct block *)((char *)pointer - HEADER);
  block->next = free_blocks[block->class_index];
  free_blocks[block->class_index] = block;
}

/* Every block starts on sixteen bytes, the most that Swift asks for here. */
int posix_memalign(void **result, size_t alignment, size_t size) {
  if (alignment > 16) return 22;
  *result = malloc(size);
  return *result ? 0 : 12;
}

void *memcpy(void *to, const void *from, size_t count) {
  unsigned char *target = to;
  const unsigned char *source = from;
  while (count--) *target++ = *source++;
  return to;
}

void *memmove(void *to, const void *from, size_t count) {
  unsigned char *target = to;
  const unsigned char *source = from;
  if (target < source) {
    while (count--) *target++ = *source++;
  } else {
    while (count--) target[count] = source[count];
  }
  return to;
}

void *memset(void *to, int value, size_t count) {
  unsigned char *target = to;
  while (count--) *target++ = (unsigned char)value;
  return to;
}

int memcmp(const void *left, const void *right, size_t count) {
  const unsigned char *a = left;
  const unsigned char *b = right;
  for (; count--; a++, b++)
    if (*a != *b) return *a < *b ? -1 : 1;
  return 0;
}

size_t strlen(const char *text) {
  size_t length = 0;
  while (text[length]) length++;
  return length;
}

/* Hash seeds: the page needs none, and the same text must give the same answer. */
void arc4random_buf(void *buffer, size_t count) { memset(buffer, 7, count); }

/* Swift checks products of 64-bit numbers for overflow in 128 bits, and wasm multiplies 64. */
__int128 __multi3(__int128 left, __int128 right) {
  uint64_t a = (uint64_t)left;
  uint64_t b = (uint64_t)right;
  uint64_t a_low = (uint32_t)a, a_high = a >> 32;
  uint64_t b_low = (uint32_t)b, b_high = b >> 32;
  uint64_t low = a_low * b_low;
  uint64_t middle = a_high * b_low + (low >> 32);
  uint64_t other = a_low * b_high + (uint32_t)middle;
  uint64_t result_low = (other << 32) | (uint32_t)low;
  uint64_t result_high = a_high * b_high + (middle >> 32) + (other >> 32);
  result_high += a * (uint64_t)(right >> 64) + (uint64_t)(left >> 64) * b;
  return (__int128)(((unsigned __int128)result_high << 64) | result_low);
}

uintptr_t __stack_chk_guard = 0x5afe5afe;
void __stack_chk_fail(void) { __builtin_trap(); }

int putchar(int character) { return character; }

#endif
