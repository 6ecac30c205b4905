using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Pipeline.Checking;

/// <summary>What trying out one stream came to.</summary>
/// <param name="Payloads">Pages or files that came.</param>
/// <param name="IsUsable">True when a run could use what came: it was fetched, read, and not too many rows were refused. Nothing in an inbox is no fault.</param>
public sealed record StreamCheck(string Stream, bool IsUsable, int Payloads, long Accepted, long Rejected, ImmutableArray<Finding> Findings);
