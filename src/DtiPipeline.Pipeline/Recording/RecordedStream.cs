using System.Collections.Immutable;

namespace DtiPipeline.Pipeline.Recording;

/// <summary>Answers of one stream, made fit to be kept as samples.</summary>
/// <param name="Records">JSON texts, one a record: only what the stream's fields read, identifiers replaced.</param>
/// <param name="Removed">Paths that were taken out or replaced, without array positions, in order.</param>
public sealed record RecordedStream(string Stream, ImmutableArray<string> Records, ImmutableArray<string> Removed);
