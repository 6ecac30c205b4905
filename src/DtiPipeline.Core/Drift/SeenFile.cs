using System.Text;

namespace DtiPipeline.Core.Drift;

/// <summary>A file that was accepted, or is about to be.</summary>
/// <param name="Sha256">Of its bytes.</param>
/// <param name="AsOf">The day of which its figures are.</param>
public sealed record SeenFile(string Name, string Sha256, DateOnly AsOf, FileShape Shape)
{
    /// <summary>What <c>drift: { accept: […] }</c> lists.</summary>
    public string Token => Sha256[..12];

    /// <summary>The letters of its name without extension, which stay where only the day in it changes: <c>hue-xa_2024-11-15.csv</c> is <c>huexa</c>.</summary>
    public string Letters => string.Concat(Path.GetFileNameWithoutExtension(Name).Normalize(NormalizationForm.FormC).Where(char.IsLetter)).ToLowerInvariant();
}
