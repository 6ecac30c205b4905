using System.Text.Json.Serialization;
using DtiPipeline.Collection.Decoding.Lines;

namespace DtiPipeline.Collection;

/// <summary>One answer or file as received: what is known of it beside its bytes, which lie in the landing under <see cref="Sha256"/>.</summary>
public sealed record LandedPayload
{
    /// <summary>SHA-256 of the plain bytes, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The file's name, or the request's path with the number of the page.</summary>
    public required string Name { get; init; }

    /// <summary>What was asked: method and address, secrets replaced by <c>***</c>; for files the folder and name.</summary>
    public required string Request { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Length of the plain bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>Place in the delivery, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The day its records speak of where they do not say so themselves: the last day asked for, the run's day for files.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The lines of the file that are read, where that is not all of it; null otherwise. They are no part of what is remembered of it.</summary>
    [JsonIgnore]
    public PickedLines? Lines { get; init; }

    /// <summary>The file in the inbox, where it is to be moved once it is dealt with; null otherwise.</summary>
    public TakenFile? Taken { get; init; }
}
