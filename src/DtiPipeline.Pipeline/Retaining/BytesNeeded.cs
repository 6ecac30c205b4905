using DtiPipeline.Collection.Landing;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Warehouse.Payloads;

namespace DtiPipeline.Pipeline.Retaining;

/// <summary>Which copies of some bytes are still needed when one stream's time with them is over: several streams may have received the same content.</summary>
internal static class BytesNeeded
{
    /// <param name="holders">The streams whose time is not over.</param>
    /// <param name="there">What the landing holds.</param>
    public static LandedCopies By(IEnumerable<PayloadHolder> holders, DefinitionSet definitions, LandedCopies there)
    {
        var needed = LandedCopies.None;
        foreach (var holder in holders)
            // A stream that became personal, or is defined no more, may have its bytes in the other form.
            needed |= IsPersonal(holder, definitions) switch
            {
                true when there.HasFlag(LandedCopies.Sealed | LandedCopies.Key) => LandedCopies.Sealed | LandedCopies.Key,
                false when there.HasFlag(LandedCopies.Plain) => LandedCopies.Plain,
                _ => LandedCopies.All,
            };
        return needed;
    }

    private static bool? IsPersonal(PayloadHolder holder, DefinitionSet definitions) => definitions.Connectors
        .FirstOrDefault(connector => connector.Id == holder.Connector)?.Streams.FirstOrDefault(stream => stream.Id == holder.Stream)?.PersonalData;
}
