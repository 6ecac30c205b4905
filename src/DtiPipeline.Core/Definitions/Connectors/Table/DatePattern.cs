using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Connectors.Table;

/// <summary>
/// Where a file says as of which day its figures are. <c>Pattern</c> is literal text with date formats in braces: <c>đến ngày {d/M/yyyy}</c>. A format
/// without a day (<c>{yyyy-MM}</c>, <c>{M/yyyy}</c>, <c>{yyyy-Qq}</c>, <c>{yyyy}</c>) means the last day of that time; where two dates stand, the last counts.
/// </summary>
public sealed record DatePattern(DatePlace In, string Pattern, SourceSpan At)
{
    public static DatePattern Read(ValueReader value) =>
        value.Map(map => new DatePattern(map.Required("in", v => v.Word(Places)), map.Text("pattern"), map.At));

    private static readonly WordTable<DatePlace> Places = new(("title", DatePlace.Title), ("file-name", DatePlace.FileName));
}
