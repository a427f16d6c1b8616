/**
 * What the two cases come to, worked out apart from this program in decimal arithmetic and rounded half up: money in the
 * major unit with two decimals, rates with six, months from the decision. `undefined` stands where there is no such
 * figure. The months are the net cash flow of the expected scenario.
 */
export type PublishedResults = {
  attributed: number;
  incremental: number;
  contribution: number;
  otherBenefits: number;
  oneOff: number;
  recurring: number;
  it: number;
  cost: number;
  net: number;
  npv: number;
  roi: number;
  monthlyDiscount: number;
  irrMonthly: number | undefined;
  irrYearly: number | undefined;
  payback: number | undefined;
  firstCrossing: number | undefined;
  interpolated: number | undefined;
  discountedPayback: number | undefined;
  lowest: number;
  lowestMonth: number;
  netByYear: readonly number[];
  incrementalByYear: readonly number[];
  /** Attributed, incremental and contribution of each stream, in the order of the case. */
  streams: readonly (readonly [number, number, number])[];
};

export const publishedEmail: Readonly<Record<'low' | 'expected' | 'high', PublishedResults>> = {
  low: {
    attributed: 158256.97,
    incremental: 46199.04,
    contribution: 16631.66,
    otherBenefits: 17510.0,
    oneOff: 11800.0,
    recurring: 46067.4,
    it: 33320.0,
    cost: 91187.4,
    net: -57045.74,
    npv: -52509.13,
    roi: -0.625588,
    monthlyDiscount: 0.0094887929,
    irrMonthly: undefined,
    irrYearly: undefined,
    payback: undefined,
    firstCrossing: undefined,
    interpolated: undefined,
    discountedPayback: undefined,
    lowest: -57045.74,
    lowestMonth: 36,
    netByYear: [-24960.0, -13230.78, -9287.74, -9567.22],
    incrementalByYear: [8942.26, 18334.06, 18922.71],
    streams: [
      [121416.37, 30354.09, 10927.47],
      [7333.2, 2566.62, 923.98],
      [29507.4, 13278.33, 4780.2],
    ],
  },
  expected: {
    attributed: 902360.21,
    incremental: 346162.8,
    contribution: 131541.86,
    otherBenefits: 26690.0,
    oneOff: 10300.0,
    recurring: 41149.5,
    it: 28000.0,
    cost: 79449.5,
    net: 78782.36,
    npv: 62922.79,
    roi: 0.991603,
    monthlyDiscount: 0.0079741404,
    irrMonthly: 0.0841242917,
    irrYearly: 1.636021,
    payback: 13,
    firstCrossing: 13,
    interpolated: 12.6371,
    discountedPayback: 14,
    lowest: -24139.74,
    lowestMonth: 2,
    netByYear: [-21560.0, 19677.31, 37797.65, 42867.41],
    incrementalByYear: [80861.34, 125441.18, 139860.28],
    streams: [
      [769594.85, 269358.2, 102356.11],
      [28546.11, 14273.06, 5423.76],
      [104219.25, 62531.55, 23761.99],
    ],
  },
  high: {
    attributed: 1906557.92,
    incremental: 912532.39,
    contribution: 346762.31,
    otherBenefits: 34952.0,
    oneOff: 9800.0,
    recurring: 41149.5,
    it: 27525.0,
    cost: 78474.5,
    net: 303239.81,
    npv: 253648.63,
    roi: 3.864183,
    monthlyDiscount: 0.0079741404,
    irrMonthly: 0.2202885801,
    irrYearly: 9.903114,
    payback: 6,
    firstCrossing: 6,
    interpolated: 5.5976,
    discountedPayback: 6,
    lowest: -22160.0,
    lowestMonth: 1,
    netByYear: [-20585.0, 73931.41, 114183.19, 135710.21],
    incrementalByYear: [217240.55, 318782.07, 376509.76],
    streams: [
      [1603281.48, 721476.67, 274161.13],
      [60739.65, 33406.81, 12694.59],
      [242536.79, 157648.91, 59906.59],
    ],
  },
};

export const publishedMuseum: Readonly<Record<'low' | 'expected' | 'high', PublishedResults>> = {
  low: {
    attributed: 40517.52,
    incremental: 10788.38,
    contribution: 8522.48,
    otherBenefits: 3822.0,
    oneOff: 5150.0,
    recurring: 25119.31,
    it: 8104.0,
    cost: 38373.31,
    net: -26028.83,
    npv: -25357.42,
    roi: -0.678306,
    monthlyDiscount: 0.0028708987,
    irrMonthly: undefined,
    irrYearly: undefined,
    payback: undefined,
    firstCrossing: undefined,
    interpolated: undefined,
    discountedPayback: undefined,
    lowest: -26028.83,
    lowestMonth: 36,
    netByYear: [-11555.04, -7239.19, -5807.29, -1427.3],
    incrementalByYear: [1861.12, 4440.37, 4486.9],
    streams: [
      [18586.32, 3717.26, 2973.81],
      [2923.2, 1023.12, 900.35],
      [8640.0, 3456.0, 3352.32],
      [10368.0, 2592.0, 1296.0],
    ],
  },
  expected: {
    attributed: 148406.98,
    incremental: 63078.05,
    contribution: 51521.75,
    otherBenefits: 10647.0,
    oneOff: 5150.0,
    recurring: 24765.02,
    it: 8104.0,
    cost: 38019.02,
    net: 24149.73,
    npv: 21951.44,
    roi: 0.635201,
    monthlyDiscount: 0.0028708987,
    irrMonthly: 0.0586743748,
    irrYearly: 0.982206,
    payback: 17,
    firstCrossing: 17,
    interpolated: 16.7315,
    discountedPayback: 18,
    lowest: -11854.02,
    lowestMonth: 2,
    netByYear: [-11555.04, 5158.56, 12484.76, 18061.44],
    incrementalByYear: [14084.68, 23653.24, 25340.14],
    streams: [
      [72359.67, 25325.89, 20767.23],
      [15325.41, 7662.7, 6896.43],
      [29003.5, 17402.1, 16880.04],
      [31718.4, 12687.36, 6978.05],
    ],
  },
  high: {
    attributed: 289770.08,
    incremental: 143434.9,
    contribution: 117033.35,
    otherBenefits: 15288.0,
    oneOff: 5150.0,
    recurring: 24765.02,
    it: 8104.0,
    cost: 38019.02,
    net: 94302.33,
    npv: 88089.85,
    roi: 2.480399,
    monthlyDiscount: 0.0028708987,
    irrMonthly: 0.1585335743,
    irrYearly: 4.846601,
    payback: 8,
    firstCrossing: 8,
    interpolated: 7.1572,
    discountedPayback: 8,
    lowest: -11817.04,
    lowestMonth: 1,
    netByYear: [-11555.04, 22837.97, 36844.39, 46175.0],
    incrementalByYear: [33921.55, 51732.5, 57780.84],
    streams: [
      [154294.75, 69432.64, 56934.76],
      [28571.04, 15714.07, 14142.67],
      [50906.29, 33089.09, 32096.41],
      [55998.0, 25199.1, 13859.51],
    ],
  },
};

export const publishedEmailMonths: readonly number[] = [
  -21560.0, -1575.0, -1004.74, 360.82, 951.81, 1553.4, 2165.72, 2788.93, 2821.3, 2853.98, 2886.96, 2920.26,
  2953.88, 2955.31, 2989.57, 3024.15, 3059.05, 3094.29, 3129.87, 3165.78, 3202.03, 3238.63, 3275.58, 3312.87,
  3350.52, 3354.41, 3392.78, 3431.51, 3470.62, 3510.09, 3549.94, 3590.17, 3630.79, 3671.79, 3713.18, 3754.97,
  3797.15,
];

export const publishedMuseumMonths: readonly number[] = [
  -11555.04, -262.0, -36.98, 136.1, 343.1, 592.45, 844.79, 1100.12, 1180.79, 1262.17, 1310.7, 1319.88,
  -2632.56, 1334.05, 1343.44, 1352.91, 1362.44, 1372.05, 1381.73, 1391.49, 1401.32, 1411.23, 1421.21, 1431.27,
  -2718.37, 1447.04, 1457.33, 1467.7, 1478.15, 1488.68, 1499.3, 1509.99, 1520.76, 1531.62, 1542.57, 1553.59,
  1564.7,
];
