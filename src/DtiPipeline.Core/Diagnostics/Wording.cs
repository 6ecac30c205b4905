namespace DtiPipeline.Core.Diagnostics;

/// <summary>Chooses between the two wordings of a sentence that stands where it is printed.</summary>
public static class Wording
{
    public static string Say(this Language language, string vi, string en) => language == Language.Vi ? vi : en;
}
