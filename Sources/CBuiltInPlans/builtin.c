// The tables under Templates are the one copy; the compiler takes their bytes from there.
#include "CBuiltInPlans.h"

static const unsigned char annex_one[] = {
#embed "../../Templates/dak-lak-2020/phu-luc-1.csv"
};
static const unsigned char annex_two[] = {
#embed "../../Templates/dak-lak-2020/phu-luc-2.csv"
};
static const unsigned char agencies[] = {
#embed "../../Templates/dak-lak-2020/agencies.csv"
};
static const unsigned char head[] = {
#embed "../../Templates/dak-lak-2020/plan.csv"
};

const parbook_table parbook_dak_lak_2020[4] = {
    {"phu-luc-1.csv", annex_one, sizeof annex_one},
    {"phu-luc-2.csv", annex_two, sizeof annex_two},
    {"agencies.csv", agencies, sizeof agencies},
    {"plan.csv", head, sizeof head},
};
