#ifndef PARBOOK_BUILT_IN_PLANS_H
#define PARBOOK_BUILT_IN_PLANS_H
#include <stddef.h>

/// One table of the built-in plan: its file's name and its bytes.
typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} parbook_table;

/// The four tables of plan 7391/KH-UBND; constant for the life of the program.
extern const parbook_table parbook_dak_lak_2020[4];
#endif
