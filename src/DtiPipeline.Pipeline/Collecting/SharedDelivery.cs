using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Drift;
using DtiPipeline.Core.Records;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Pipeline.Collecting;

/// <summary>A file that is the one its stream stands on but for some lines.</summary>
/// <param name="Before">The load of the one before.</param>
/// <param name="Rows">How many rows both have; all of them are staged.</param>
/// <param name="Gone">Rows of the one before that are not among these.</param>
/// <param name="Came">What became of the lines that were read.</param>
/// <param name="Seen">What the whole file looks like.</param>
/// <param name="Notes">What reading it had to say.</param>
internal sealed record SharedDelivery(long Before, long Rows, ImmutableArray<StagedKey> Gone, ImmutableArray<RowOutcome> Came, SeenFile Seen, ImmutableArray<Finding> Notes);
