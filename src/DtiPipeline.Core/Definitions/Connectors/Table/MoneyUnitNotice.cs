using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Connectors.Fields;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Connectors.Table;

/// <summary>The file itself must name its unit of money above the header (<c>ĐVT: Triệu đồng</c>); it has to be the one its money fields declare, and is the unit of those that declare none.</summary>
/// <param name="Words">What the notice may read, and the unit it stands for.</param>
public sealed record MoneyUnitNotice(ImmutableArray<KeyValuePair<string, MoneyUnit>> Words, SourceSpan At)
{
    public static MoneyUnitNotice Read(ValueReader value) =>
        value.Map(map => new MoneyUnitNotice(map.Required("in_title", v => v.Entries(w => w.Word(Fields.MoneyUnits.Words))), map.At));
}
