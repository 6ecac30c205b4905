using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Connectors.Fields;

/// <summary>The words for units of money in definitions, and what each is worth.</summary>
public static class MoneyUnits
{
    public static readonly WordTable<MoneyUnit> Words = new(
        ("dong", MoneyUnit.Dong), ("nghin-dong", MoneyUnit.ThousandDong), ("trieu-dong", MoneyUnit.MillionDong), ("ty-dong", MoneyUnit.BillionDong));

    /// <summary>How many đồng one of the unit is.</summary>
    public static long InDong(this MoneyUnit unit) => unit switch
    {
        MoneyUnit.Dong => 1L,
        MoneyUnit.ThousandDong => 1_000L,
        MoneyUnit.MillionDong => 1_000_000L,
        MoneyUnit.BillionDong => 1_000_000_000L,
        _ => throw new ArgumentOutOfRangeException(nameof(unit)),
    };
}
