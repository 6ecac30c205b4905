using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring.Offline;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Tests.Scoring.Offline;

public sealed class OfflineValuesTests
{
    private static readonly IndicatorSet Set = SetText.Set(
        SetText.Indicator("1.1", 5m, "{ type: choice, options: [{ key: leader, label: Người đứng đầu, fraction: 1 }] }"),
        SetText.Indicator("3.2", 5m, "{ type: ratio, numerator: [a], denominator: [b] }"),
        SetText.Indicator("8.5", 5m, "{ type: min-max, of: value, numerator: [a], reference: best }"));

    private static readonly DataElement[] Catalogue =
    [
        Element("1.1.a", ElementType.Choice, "leader", "deputy"), Element("3.2.a", ElementType.Number), Element("3.2.b", ElementType.Number),
        Element("8.5.a", ElementType.Number), Element("best", ElementType.Number), Element("another", ElementType.Boolean),
    ];

    [Fact]
    public void Values_absences_and_reference_values_are_read()
    {
        var (values, findings) = Read("unit,element,value\n099,3.2.a,13650.5\n099,3.2.b,late\n*,best,40\n001,1.1.a,leader\n");

        Assert.Empty(findings);
        Assert.Equal(["099", "001"], values.Units.Select(unit => unit.Unit));
        Assert.Equal(new DataValue("099", "3.2.a", new NumberValue(13650.5m), ValueState.Reported), values.Units[0].Values["3.2.a"]);
        Assert.Equal(new DataValue("099", "3.2.b", null, ValueState.Late), values.Units[0].Values["3.2.b"]);
        Assert.False(values.Units[0].Values.ContainsKey("1.1.a"));
        Assert.Equal(("best", null, "40"), (values.References.Single().Element, values.References.Single().Unit, values.References.Single().Value));
    }

    [Fact]
    public void Columns_come_in_any_order_with_quotes_blanks_and_a_byte_order_mark()
    {
        var (values, findings) = Read("\uFEFFnote,value,unit,element\r\n\"một, hai\", 12 ,\"099\",3.2.a\r\n\r\nx,7,099,3.2.b");

        Assert.Empty(findings);
        Assert.Equal("12 7", string.Join(' ', values.Units.Single().Values.OrderBy(value => value.Key).Select(value => value.Value.Value)));
    }

    [Theory]
    [InlineData("unit,element\n099,3.2.a", "DTI6101 values.csv:1:1")]
    [InlineData("unit,element,value\n099,3.2.a,1,5", "DTI6102 values.csv:2:1")]
    [InlineData("unit,element,value\n099,\"3.2.a,1", "DTI6102 values.csv:2:1")]
    [InlineData("unit,element,value\n,3.2.a,1", "DTI6103 values.csv:2:1")]
    [InlineData("unit,element,value\n099,3.2.a,", "DTI6103 values.csv:2:11")]
    [InlineData("unit,element,value\n099,3.2.x,1", "DTI6104 values.csv:2:5")]
    [InlineData("unit,element,value\n099,another,true", "DTI6105 values.csv:2:5")]
    [InlineData("unit,element,value\n099,3.2.a,\"1,5\"", "DTI6106 values.csv:2:12")]
    [InlineData("unit,element,value\n099,3.2.a,reported", "DTI6106 values.csv:2:11")]
    [InlineData("unit,element,value\n099,1.1.a,leder", "DTI6107 values.csv:2:11")]
    [InlineData("unit,element,value\n099,3.2.a,1\n001,3.2.a,1\n099,3.2.a,1", "DTI6108 values.csv:4:1")]
    public void A_fault_is_named_with_its_place(string text, string expected)
    {
        var finding = Assert.Single(Read(text).Findings);

        Assert.Equal(expected, $"{finding.Code} {finding.At}");
    }

    [Fact]
    public void What_cannot_be_read_and_what_is_there_twice_is_rejected_and_never_zero()
    {
        var (values, findings) = Read("unit,element,value\n099,3.2.a,một\n099,3.2.b,5\n099,3.2.b,6\n099,1.1.a,\n");

        Assert.Equal(["rejected", "rejected", "not-reported"], new[] { "3.2.a", "3.2.b", "1.1.a" }.Select(element => values.Units[0].Values[element].State.Word()));
        Assert.Equal("3", findings.Single(finding => finding.Code == ScoringCodes.ValuesRepeated).Arguments["first"]);
    }

    private static (OfflineValues Values, IReadOnlyList<Finding> Findings) Read(string text)
    {
        var log = new FindingLog();
        return (OfflineValues.Read("values.csv", text, Set, Catalogue, log), log.Findings);
    }

    private static DataElement Element(string code, ElementType type, params string[] options) => new()
    {
        Code = code,
        Name = code,
        Definition = code,
        Type = type,
        Trust = [],
        Options = [.. options],
        At = new SourceSpan("data-elements.yaml", 1, 1, 1),
    };
}
