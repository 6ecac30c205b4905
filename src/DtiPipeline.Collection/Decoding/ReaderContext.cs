using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;

namespace DtiPipeline.Collection.Decoding;

/// <summary>What a decoder is told beside the bytes.</summary>
/// <param name="Notes">Takes findings that end nothing.</param>
/// <param name="Expected">What the open rounds can use of a file; empty where nobody expects anything.</param>
internal sealed record ReaderContext(FindingLog Notes, ImmutableArray<ExpectedPeriod> Expected);
