using System.Collections.Frozen;
using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Drift;

namespace DtiPipeline.Pipeline.Collecting;

/// <summary>Holds every new file of a delivery against the last accepted one of its day, or the nearest.</summary>
/// <param name="settled">
/// SHA-256 of files that the stream stands on already. They were held against what was there when they came; a later one must not make them doubtful.
/// </param>
internal sealed class DriftGuard(string connector, StreamDefinition stream, ImmutableArray<SeenFile> accepted, FrozenSet<string> settled)
{
    private readonly List<SeenFile> _earlier = [.. accepted];

    /// <summary>Lets a file pass, and holds the next ones against it too.</summary>
    /// <exception cref="DeliveryFault">It is not like the last one; what else differs goes to the notes.</exception>
    public void Require(SeenFile file, FindingLog notes)
    {
        var limits = stream.Drift ?? DriftLimits.Usual;
        if (!settled.Contains(file.Sha256) && DriftBaseline.Of(file, _earlier, limits) is { } last)
        {
            var place = new DataPlace { Connector = connector, Stream = stream.Id, File = file.Name };
            var differences = DriftCheck.Compare(last, file, limits, place);
            if (!differences.IsEmpty)
            {
                notes.AddRange(differences.Skip(1));
                throw new DeliveryFault(differences[0]);
            }
        }
        _earlier.Add(file);
    }
}
