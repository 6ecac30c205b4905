namespace DtiPipeline.Pipeline.Settings;

/// <summary>The two keys a run works with, 32 bytes each.</summary>
/// <param name="Landing">Encrypts landed bytes of streams with personal data; null where no such stream is collected.</param>
/// <param name="Identifiers">Hashes identifiers. It must not change within an assessment, or the same dossier would count twice.</param>
public sealed record Secrets(byte[]? Landing, byte[]? Identifiers)
{
    /// <summary>Never shows a key.</summary>
    public override string ToString() => "Secrets";
}
