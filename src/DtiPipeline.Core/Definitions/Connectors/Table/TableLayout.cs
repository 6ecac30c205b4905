using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Connectors.Table;

/// <summary>Where the records of a sheet or a CSV file stand among titles, headers, totals and footnotes.</summary>
public sealed record TableLayout
{
    public required HeaderLayout Header { get; init; }

    public DatePattern? AsOf { get; init; }

    public TotalsLayout? Totals { get; init; }

    /// <summary>A row whose first filled cell starts with one of these is a footnote.</summary>
    public required ImmutableArray<string> Footnotes { get; init; }

    /// <summary>Context that section rows give to the rows below them, by name; a field refers to it as <c>@name</c>.</summary>
    public required ImmutableArray<KeyValuePair<string, CarriedColumn>> Carry { get; init; }

    /// <summary>Header path of a column that is blank in every record; rows in which it is filled are sections or subtotals. Null: every row is a record.</summary>
    public string? RecordsWhenBlank { get; init; }

    public SectionsLayout? Sections { get; init; }

    /// <summary>A date pattern that the file's name must agree with; null where the name says nothing.</summary>
    public string? FileName { get; init; }

    public MoneyUnitNotice? MoneyUnit { get; init; }

    /// <summary>Header paths of columns that are known and not wanted.</summary>
    public required ImmutableArray<string> Ignore { get; init; }

    public required SourceSpan At { get; init; }

    public static TableLayout Read(ValueReader value) => value.Map(map =>
    {
        // Two words for one thing: a file that covers a period speaks as of its last day.
        var period = map.Optional<DatePattern?>("period", DatePattern.Read, null);
        var asOf = map.Optional<DatePattern?>("as_of", DatePattern.Read, null);
        return new TableLayout
        {
            Header = map.Required("header", HeaderLayout.Read),
            AsOf = asOf ?? period,
            Totals = map.Optional<TotalsLayout?>("totals", TotalsLayout.Read, null),
            Footnotes = map.Texts("footnotes"),
            Carry = map.Entries("carry", CarriedColumn.Read),
            RecordsWhenBlank = map.Optional<string?>("records", v => v.Map(r => r.Text("when_blank")), null),
            Sections = map.Optional<SectionsLayout?>("sections", SectionsLayout.Read, null),
            FileName = map.TextOrNull("file_name"),
            MoneyUnit = map.Optional<MoneyUnitNotice?>("money_unit", MoneyUnitNotice.Read, null),
            Ignore = map.Texts("ignore"),
            At = map.At,
        };
    });
}
