using System.Globalization;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Reviewing;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Review;

namespace DtiPipeline.Pipeline.Checking;

/// <summary>Compares the files of evidence with the decisions that stand on them. Changes nothing.</summary>
public sealed class EvidenceCheck(Database database, EvidenceShelf shelf)
{
    /// <param name="read">True to read all files and compare their hashes; otherwise only their presence is looked at.</param>
    /// <returns>One finding a kind of damage, with the first file and its decision; none when all is well.</returns>
    public async Task<IReadOnlyList<Finding>> RunAsync(bool read, CancellationToken cancellation = default)
    {
        var found = new List<Finding>();
        var files = await new EvidenceStore(database).FilesAsync(cancellation);
        var there = files.ToLookup(file => shelf.Has(file.Sha256));
        Note(found, "a file of evidence that is gone", [.. there[false]]);
        if (read)
        {
            var changed = there[true].Select(file => file.Sha256).Distinct(StringComparer.Ordinal)
                .Where(sha256 => !ReadableBytes.AreSound(() => shelf.Open(sha256), found)).ToHashSet(StringComparer.Ordinal);
            Note(found, "a file of evidence that reads as something else", [.. there[true].Where(file => changed.Contains(file.Sha256))]);
        }
        return found;
    }

    private static void Note(List<Finding> found, string why, IReadOnlyList<EvidenceFile> files)
    {
        if (files.Count > 0)
            found.Add(Finding.Of(RunCodes.EvidenceLost, ("why", why), ("count", files.Count.ToString(CultureInfo.InvariantCulture)), ("where", files[0].ToString())));
    }
}
