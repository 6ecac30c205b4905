namespace DtiPipeline.Collection.Landing;

/// <summary>What the landing holds of some bytes: streams with personal data and others keep copies of their own.</summary>
[Flags]
public enum LandedCopies
{
    None = 0,
    Plain = 1,

    /// <summary>Encrypted; of no use without <see cref="Key"/>.</summary>
    Sealed = 2,
    Key = 4,
    All = Plain | Sealed | Key,
}
