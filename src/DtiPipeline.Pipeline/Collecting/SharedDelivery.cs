using System.Collections.Immutable;
using DtiPipeline.Collection.Decoding.Lines;
using DtiPipeline.Core.Drift;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Pipeline.Collecting;

/// <summary>A file that is the one its stream stands on but for some lines.</summary>
/// <param name="Before">The load of the one before.</param>
/// <param name="Rows">How many rows both have; all of them are staged.</param>
/// <param name="Gone">Rows of the one before that are not among these.</param>
/// <param name="Came">The lines that are to be read.</param>
/// <param name="Seen">What the whole file looks like.</param>
internal sealed record SharedDelivery(long Before, long Rows, ImmutableArray<StagedKey> Gone, PickedLines Came, SeenFile Seen);
