namespace DtiPipeline.Collection.Requesting;

/// <summary>An answer's body is not taken in. Asking again would bring the same one.</summary>
/// <param name="code">The finding that says why.</param>
/// <param name="found">What was met: the encoding's name, or how many times smaller the packed bytes were.</param>
internal sealed class UnusableBody(string code, string? found = null, Exception? cause = null) : Exception(code, cause)
{
    public string Code { get; } = code;

    public string? Found { get; } = found;
}
