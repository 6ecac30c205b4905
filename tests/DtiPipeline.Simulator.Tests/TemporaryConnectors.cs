namespace DtiPipeline.Simulator.Tests;

/// <summary>A folder of connectors that a test writes itself; gone when the test is over.</summary>
internal sealed class TemporaryConnectors : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("dti-simulator-");

    public string Folder => Path.Combine(_root.FullName, "connectors");

    public TemporaryConnectors With(string connector, string file, string text)
    {
        var path = Path.Combine(Folder, connector, "samples", file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    public void Dispose() => _root.Delete(recursive: true);
}
