using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Connectors.Fields;

/// <summary>How a source writes numbers and dates: part of its contract, never guessed from the values.</summary>
public sealed record ValueFormats
{
    /// <summary>Decimal separator; null where decimals do not occur.</summary>
    public string? DecimalSeparator { get; init; }

    /// <summary>Thousands separator; null where digits are not grouped.</summary>
    public string? GroupSeparator { get; init; }

    /// <summary>
    /// True where the definition says how numbers are written. Only then may a JSON text stand for a number; in tables every number is written
    /// as text, so there it makes no difference.
    /// </summary>
    public bool NumbersDeclared { get; init; }

    /// <summary>What stands for "no value" beside a blank cell, such as <c>-</c>. Missing is never zero.</summary>
    public required ImmutableArray<string> Absent { get; init; }

    /// <summary>.NET formats of dates, tried in turn; a text that two of them read differently is refused.</summary>
    public required ImmutableArray<string> Date { get; init; }

    public required ImmutableArray<string> Moment { get; init; }

    public static readonly ValueFormats Plain = new() { DecimalSeparator = ".", Absent = [], Date = ["yyyy-MM-dd"], Moment = ["yyyy-MM-dd'T'HH:mm:ss"] };

    public static ValueFormats Read(ValueReader value) => value.Map(map =>
    {
        var (declared, dot, group, absent) = map.Optional<(bool, string?, string?, ImmutableArray<string>)>("number",
            v => v.Map<(bool, string?, string?, ImmutableArray<string>)>(n => (true, n.TextOrNull("decimal"), n.TextOrNull("group"), n.Texts("absent"))),
            (false, ".", null, []));
        return new ValueFormats
        {
            DecimalSeparator = dot,
            GroupSeparator = group,
            NumbersDeclared = declared,
            Absent = absent,
            Date = map.Optional("date", v => v.Texts(), Plain.Date),
            Moment = map.Optional("moment", v => v.Texts(), Plain.Moment),
        };
    });
}
