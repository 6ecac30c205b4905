using System.Collections.Immutable;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Definitions.Simulation;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Simulator.Samples;

/// <summary>The folder <c>samples</c> of one connector, as a place to read files from. Whatever is wrong with them is in the log.</summary>
internal sealed class SampleFolder(string connectors, string connector, FindingLog log)
{
    private const string Definition = "simulator.yaml";
    private const string InboxFolder = "inbox";

    public string Connector => connector;

    public FindingLog Log => log;

    public string Inbox => FullPath(InboxFolder);

    public bool HasDefinition => File.Exists(FullPath(Definition));

    /// <returns>Null when the file cannot be read.</returns>
    public SimulatorDefinition? ReadDefinition() => SimulationText.Yaml(FileOf(Definition), SimulatorDefinition.Read, log);

    /// <param name="namedAt">Where another file names this one.</param>
    /// <returns>Null when the file is not there or cannot be read.</returns>
    public T? ReadYaml<T>(string file, SourceSpan namedAt, Func<ValueReader, T> read)
        where T : class =>
        Find(file, namedAt) is { } found ? SimulationText.Yaml(found, read, log) : null;

    /// <summary>The rows of a CSV table that could be read.</summary>
    public ImmutableArray<T> ReadTable<T>(string file, SourceSpan namedAt, Func<ValueReader, T> read) =>
        Find(file, namedAt) is { } found ? SimulationText.Table(found, read, log) : [];

    /// <returns>The file with its text; null when there is none, which is a finding where it is named.</returns>
    public DefinitionFile? Find(string file, SourceSpan namedAt)
    {
        if (file.Length > 0 && File.Exists(FullPath(file)))
            return FileOf(file);
        log.Add(Finding.In(namedAt, SimulatorCodes.SampleFileMissing, ("file", file)));
        return null;
    }

    private DefinitionFile FileOf(string file) => new(
        $"{Path.GetFileName(Path.TrimEndingDirectorySeparator(connectors))}/{connector}/samples/{file}",
        File.ReadAllText(FullPath(file)));

    private string FullPath(string file) => Path.Combine(connectors, connector, "samples", file);
}
