using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Csv;
using DtiPipeline.Core.Definitions.Nodes;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Simulation;

/// <summary>Reads the simulator's own files of a samples folder. They are no definitions of the workspace: only the simulator reads them.</summary>
public static class SimulationText
{
    /// <returns>Null when the file does not hold a mapping (the findings say why).</returns>
    public static T? Yaml<T>(DefinitionFile file, Func<ValueReader, T> read, FindingLog log)
        where T : class
    {
        var start = new SourceSpan(file.Path, 1, 1, 1);
        var text = DefinitionText.Prepare(file, log);
        var root = text is null ? null : YamlText.Read(file.Path, text, log);
        var record = read(new NodeValueReader(root, start, log));
        return root is MapNode ? record : null;
    }

    /// <summary>The rows of a CSV table that could be read.</summary>
    public static ImmutableArray<T> Table<T>(DefinitionFile file, Func<ValueReader, T> read, FindingLog log) =>
        DefinitionText.Prepare(file, log) is { } text && CsvText.Read(file.Path, text, CsvColumns.Of(read), log) is { } rows
            ? [.. rows.Select(row => read(new NodeValueReader(row, row.At, log)))]
            : [];
}
