namespace DtiPipeline.Benchmarks.Measuring;

/// <summary>A text in a file for as long as a program needs it.</summary>
internal static class ScriptFile
{
    public static async Task<T> WithAsync<T>(string text, Func<string, Task<T>> use)
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(path, text);
            return await use(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
