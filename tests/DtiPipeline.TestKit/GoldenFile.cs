using System.Runtime.CompilerServices;
using System.Text;

namespace DtiPipeline.TestKit;

/// <summary>
/// Compares a text with a committed file. With the environment variable <c>DTI_ACCEPT=1</c> the file is rewritten instead; without it a difference
/// leaves the text beside the file as <c>*.received.*</c> and fails.
/// </summary>
public static class GoldenFile
{
    public static bool IsAccepting => Environment.GetEnvironmentVariable("DTI_ACCEPT") == "1";

    /// <param name="path">Absolute, or relative to the folder of the test's source file.</param>
    /// <param name="actual">Line ends must be line feeds.</param>
    /// <param name="testFile">Filled in by the compiler.</param>
    public static void Check(string path, string actual, [CallerFilePath] string testFile = "")
    {
        var expectedFile = Path.Combine(Path.GetDirectoryName(testFile)!, path);
        var receivedFile = Path.ChangeExtension(expectedFile, ".received" + Path.GetExtension(expectedFile));
        if (IsAccepting)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(expectedFile)!);
            File.WriteAllText(expectedFile, actual, Utf8);
            File.Delete(receivedFile);
            return;
        }
        var expected = File.Exists(expectedFile) ? File.ReadAllText(expectedFile, Utf8) : null;
        if (expected == actual)
        {
            File.Delete(receivedFile);
            return;
        }
        File.WriteAllText(receivedFile, actual, Utf8);
        Assert.Fail($"""
            {expectedFile} {(expected is null ? "does not exist" : "differs from what came out")}.
            {FirstDifference(expected ?? "", actual)}
            What came out stands in {Path.GetFileName(receivedFile)}. If it is right, run the tests once with DTI_ACCEPT=1 and commit the file.
            """);
    }

    private static string FirstDifference(string expected, string actual)
    {
        var left = expected.Split('\n');
        var right = actual.Split('\n');
        var line = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"line {line + 1}\n  expected: {left.ElementAtOrDefault(line)}\n  came out: {right.ElementAtOrDefault(line)}";
    }

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
}
