namespace DtiPipeline.Cli.Tests;

/// <summary>A file with a text, gone after the test.</summary>
internal sealed class TemporaryFile : IDisposable
{
    public TemporaryFile(string text) => File.WriteAllText(Path, text);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"dti-{Guid.NewGuid():N}.csv");

    public void Dispose() => File.Delete(Path);
}
