using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Connectors.Decoding;

/// <summary>
/// One table that comes in several kinds of file, as when a system exports HTML and some offices save it as a workbook before they send it. The
/// bytes decide which it is, never the name.
/// </summary>
public sealed record OneOfDecoding(ImmutableArray<TableDecoding> Kinds) : TableDecoding
{
    public static OneOfDecoding Read(MapReader map) => new(map.Required("kinds", v => v.List(kind => kind.Variant(TableVariants))));

    public override ImmutableArray<TableDecoding> Alternatives() => Kinds;
}
