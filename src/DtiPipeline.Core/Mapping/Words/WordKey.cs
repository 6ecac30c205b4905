using DtiPipeline.Core.OrgUnits.Normalising;

namespace DtiPipeline.Core.Mapping.Words;

/// <summary>The key under which two writings of a crosswalk word are one: NFC, blanks collapsed, ends trimmed, case ignored. Nothing else: <c>x</c> is not <c>x.</c></summary>
public static class WordKey
{
    public static string Of(string word) => CaseFold.Of(Blanks.Collapse(word));
}
