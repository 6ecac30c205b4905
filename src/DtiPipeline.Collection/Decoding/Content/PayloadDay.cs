using DtiPipeline.Collection.Decoding.Tables;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Decoding.Content;

/// <summary>As of which day a payload without table speaks: what its file's name says where the definition looks there, else the day it was asked for.</summary>
internal static class PayloadDay
{
    /// <exception cref="DeliveryFault">The name has not the promised date.</exception>
    public static DateOnly Of(StreamDefinition stream, LandedPayload payload, DataPlace place) =>
        stream.AsOf is { } pattern ? AsOfDay.Read(pattern, "", payload.Name, place).Day : payload.AsOf;
}
