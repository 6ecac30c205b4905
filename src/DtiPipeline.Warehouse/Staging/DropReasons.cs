using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Warehouse.Staging;

/// <summary>The words for <see cref="DropReason"/> in the warehouse.</summary>
internal static class DropReasons
{
    public static readonly WordTable<DropReason> Words = new(
        ("blank", DropReason.Blank), ("section", DropReason.Section), ("total", DropReason.Total), ("subtotal", DropReason.Subtotal), ("footnote", DropReason.Footnote),
        ("repeated-header", DropReason.RepeatedHeader), ("duplicate", DropReason.Duplicate));
}
