using System.Text;

namespace DtiPipeline.Cli;

/// <summary>Reads a file that the caller names.</summary>
public static class InputFile
{
    /// <returns>Its text in NFC, without byte order mark.</returns>
    /// <exception cref="UsageFault">It is not there, or may not be read.</exception>
    public static async Task<string> ReadAsync(string path, CancellationToken cancellation)
    {
        try
        {
            return (await File.ReadAllTextAsync(path, Encoding.UTF8, cancellation)).Normalize(NormalizationForm.FormC);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageFault(File.Exists(path) ? $"`{path}` cannot be read: {fault.Message}" : $"there is no file `{path}`");
        }
    }
}
