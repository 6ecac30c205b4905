using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Assessments;
using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Warehouse.Tests.Units;

namespace DtiPipeline.Warehouse.Tests.Snapshots;

/// <summary>A set of two indicators, one with a part, and one assessment by it.</summary>
internal static class TestDefinitions
{
    private static readonly SourceSpan Nowhere = new("test.yaml", 1, 1, 1);

    public static DefinitionSet Set { get; } = new()
    {
        Connectors = [],
        Mappings = [],
        Crosswalks = [],
        Cases = [],
        Agencies = [],
        ReferenceValues = [],
        Elements = [
            new DataElement { Code = "households.total", Name = "Tổng số hộ", Definition = "hộ", Unit = "hộ", Type = ElementType.Number, Trust = [], Options = [], At = Nowhere },
            new DataElement { Code = "steering.head", Name = "Trưởng ban", Definition = "ai", Type = ElementType.Choice, Trust = [], Options = ["leader"], At = Nowhere },
        ],
        Sets = [
            new IndicatorSet
            {
                Id = "tuan-giao-huyen-2024", Title = "Bộ chỉ số huyện Tuần Giáo", Level = "huyen", Document = null!, TotalPrinted = 15, Period = null!, General = [], At = Nowhere,
                Pillars = [
                    new Pillar("1", "Nhận thức số", 5, null, [Indicator("1.1", "Trưởng ban", 5)], Nowhere),
                    new Pillar("2", "Hạ tầng số", 10, null, [Indicator("2.1", "Điện thoại thông minh", 10) with { Children = [Indicator("2.1.1", "Phần một", 4)] }], Nowhere),
                ],
            },
        ],
        Assessments = [
            new Assessment
            {
                Id = "tuan-giao-2024", Set = "tuan-giao-huyen-2024", Title = "Tuần Giáo 2024", Invented = true, Units = ["099"], UnitDate = TestUnits.YearEnd, At = Nowhere,
                Rounds = [new Round("2024-q1", "Quý I/2024", new DateOnly(2024, 1, 1), new DateOnly(2024, 3, 31), new DateOnly(2024, 1, 1), new DateOnly(2024, 4, 15), [], Nowhere)],
            },
        ],
        Units = TestUnits.Register,
    };

    private static Indicator Indicator(string code, string name, decimal max) => new()
    {
        Code = code, NameAsPrinted = name, Name = name, Max = max, SourceItem = code, Method = null!, Inputs = [], Children = [], At = Nowhere,
    };
}
