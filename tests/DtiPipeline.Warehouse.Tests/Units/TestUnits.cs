using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.OrgUnits;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Units;

namespace DtiPipeline.Warehouse.Tests.Units;

/// <summary>Units around huyện Tuần Giáo and others that went through every kind of change.</summary>
internal static class TestUnits
{
    public static readonly DateOnly Merger = new(2025, 7, 1);

    public static readonly DateOnly YearEnd = new(2024, 12, 31);

    private static readonly DateOnly Y2020 = new(2020, 1, 1);

    private static readonly DateOnly March2020 = new(2020, 3, 1);

    private static readonly SourceSpan Nowhere = new("units.csv", 2, 1, 1);

    public static OrgUnitRegister Register { get; } = new(
        [
            Unit("11", "Tỉnh Điện Biên", null, null, Merger, "11"),
            Unit("11", "Tỉnh Điện Biên", null, Merger, null, null),
            Unit("099", "Huyện Tuần Giáo", "11", null, Merger, null),
            Unit("03253", "Thị trấn Tuần Giáo", "099", null, Merger, "03253"),
            Unit("03274", "Xã Quài Nưa", "099", null, Merger, "03253"),
            Unit("03253", "Xã Tuần Giáo", "11", Merger, null, null),
            // Took in a neighbour and went on.
            Unit("09313", "Xã Chi Lăng", null, null, new DateOnly(2024, 12, 1), "09313"),
            Unit("09316", "Xã Hán Quảng", null, null, new DateOnly(2024, 12, 1), "09313"),
            Unit("09313", "Xã Chi Lăng", null, new DateOnly(2024, 12, 1), null, null),
            // Was given a new number after two months.
            Unit("07618", "Xã Thạch Sơn", null, null, Y2020, "07618"),
            Unit("07630", "Xã Phúc Thắng", null, null, Y2020, "07618"),
            Unit("07618", "Xã Phúc Sơn", null, Y2020, March2020, "07630"),
            Unit("07630", "Xã Phúc Sơn", null, March2020, null, null),
            // A town in place of a province, then split: no successor.
            Unit("46", "Tỉnh Thừa Thiên Huế", null, null, new DateOnly(2025, 1, 1), "46"),
            Unit("46", "Thành phố Huế", null, new DateOnly(2025, 1, 1), null, null),
        ],
        [
            Edge("11", "11", Merger), Edge("03253", "03253", Merger), Edge("03274", "03253", Merger),
            Edge("09316", "09313", new DateOnly(2024, 12, 1)),
            Edge("07618", "07618", Y2020), Edge("07630", "07618", Y2020), Edge("07618", "07630", March2020),
        ]);

    /// <summary>Saves the register and its closure at the end of 2024; gives ids by code on that day.</summary>
    public static async Task<Dictionary<string, long>> SaveUnitsAsync(this Database database, RunToken token)
    {
        var units = new UnitStore(database);
        await units.SaveAsync(token, Register);
        await units.SaveClosureAsync(token, Register, YearEnd);
        return (await units.AtAsync(YearEnd)).ToDictionary(unit => unit.Code, unit => unit.UnitId);
    }

    public static OrgUnitVersion Unit(string code, string name, string? parent, DateOnly? from, DateOnly? to, string? successor) =>
        new(code, name, name.Split(' ')[0], parent, from, to, successor, "danh mục", Nowhere);

    private static LineageEdge Edge(string oldCode, string newCode, DateOnly day) => new(oldCode, "", newCode, "", day, "full", null, "", Nowhere);
}
