using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Drift;

namespace DtiPipeline.Pipeline.Collecting;

/// <summary>Holds every file of a delivery against the last accepted one of its day, or the nearest.</summary>
internal sealed class DriftGuard(string connector, StreamDefinition stream, ImmutableArray<SeenFile> accepted)
{
    private readonly List<SeenFile> _earlier = [.. accepted];

    /// <summary>Lets a file pass, and holds the next ones against it too.</summary>
    /// <exception cref="DeliveryFault">It is not like the last one; what else differs goes to the notes.</exception>
    public void Require(SeenFile file, FindingLog notes)
    {
        if (DriftBaseline.Of(file, _earlier) is { } last)
        {
            var place = new DataPlace { Connector = connector, Stream = stream.Id, File = file.Name };
            var differences = DriftCheck.Compare(last, file, stream.Drift ?? DriftLimits.Usual, place);
            if (!differences.IsEmpty)
            {
                notes.AddRange(differences.Skip(1));
                throw new DeliveryFault(differences[0]);
            }
        }
        _earlier.Add(file);
    }
}
