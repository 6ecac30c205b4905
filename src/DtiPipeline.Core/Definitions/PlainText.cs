using System.Text;

namespace DtiPipeline.Core.Definitions;

/// <summary>The form in which words of people and documents are compared: composed characters, one blank between words, none around.</summary>
public static class PlainText
{
    public static string Collapse(string text) =>
        string.Join(' ', text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
