using DtiPipeline.Core.Definitions.Nodes;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Simulator.Samples;

/// <summary>The folder <c>samples</c> of one connector, as a place to read files from.</summary>
internal sealed class SampleFolder(string connectors, string connector, FindingLog log)
{
    private const string DefinitionFile = "simulator.yaml";
    private const string InboxFolder = "inbox";

    public string Connector => connector;

    public FindingLog Log => log;

    public string Inbox => FullPath(InboxFolder);

    public bool HasDefinition => File.Exists(FullPath(DefinitionFile));

    /// <summary>Reads <c>simulator.yaml</c>. Faults are in the log.</summary>
    public T ReadDefinition<T>(Func<ValueReader, T> read) => ReadYaml(DefinitionFile, File.ReadAllText(FullPath(DefinitionFile)), read);

    /// <summary>Reads a YAML file that another file names.</summary>
    public T? ReadYaml<T>(string file, SourceSpan namedAt, Func<ValueReader, T> read)
        where T : class =>
        ReadText(file, namedAt) is { } text ? ReadYaml(file, text, read) : null;

    /// <returns>The text of a file that another file names, or null when it is not there (the finding says so).</returns>
    public string? ReadText(string file, SourceSpan namedAt)
    {
        var path = FullPath(file);
        if (file.Length > 0 && File.Exists(path))
            return File.ReadAllText(path);
        log.Add(Finding.In(namedAt, SimulatorCodes.SampleFileMissing, ("file", file)));
        return null;
    }

    /// <summary>How findings name a file: relative to the workspace.</summary>
    public string NameOf(string file) => $"{Path.GetFileName(Path.TrimEndingDirectorySeparator(connectors))}/{connector}/samples/{file}";

    private T ReadYaml<T>(string file, string text, Func<ValueReader, T> read)
    {
        var root = YamlText.Read(NameOf(file), text, log);
        return read(new NodeValueReader(root, new SourceSpan(NameOf(file), 1, 1, 1), log));
    }

    private string FullPath(string file) => Path.Combine(connectors, connector, "samples", file);
}
