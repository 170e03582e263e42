#include "CBuiltInPlans.h"
