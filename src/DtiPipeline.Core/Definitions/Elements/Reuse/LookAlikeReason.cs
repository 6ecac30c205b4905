namespace DtiPipeline.Core.Definitions.Elements.Reuse;

/// <summary>Why two elements may be one, the strongest first.</summary>
public enum LookAlikeReason
{
    /// <summary>The names are equal but for capitals and diacritics.</summary>
    SameName,

    /// <summary>The codes have the same words, perhaps in another order or number, or differ by one letter.</summary>
    SameCode,

    /// <summary>The names have nearly the same words.</summary>
    AlikeNames,
}
