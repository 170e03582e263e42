#ifndef PARBOOK_BUILT_IN_PLANS_H
#define PARBOOK_BUILT_IN_PLANS_H
#include <stddef.h>
#endif
