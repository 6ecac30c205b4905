using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Review.Rules;

/// <summary>
/// What a rule compares. Each variant has its own file with its fields, its reader and its comparison as a pure function. A new variant touches the
/// table below and adds one file.
/// </summary>
/// <remarks>
/// What holds for all of them: a figure that is absent breaks nothing, for missing is not zero, and a figure too large to calculate with
/// (the scores say so) is not compared either.
/// </remarks>
public abstract record RuleTest
{
    /// <summary>The one place that knows the variants' words.</summary>
    public static readonly WordTable<Func<MapReader, RuleTest>> Variants = new(
        (NotAbove.Word, NotAbove.Read),
        (PartsOfTotal.Word, PartsOfTotal.Read),
        (Within.Word, Within.Read),
        (Change.Word, Change.Read),
        (Outlier.Word, Outlier.Read),
        (SourcesAgree.Word, SourcesAgree.Read));

    /// <summary>Where the test stands.</summary>
    public required SourceSpan At { get; init; }

    /// <summary>The variant's word.</summary>
    public abstract string Type { get; }

    /// <summary>Codes of the elements that the rule names; none where it is for any element.</summary>
    public abstract IEnumerable<string> Elements { get; }

    /// <summary>Elements whose figures of the other units it needs.</summary>
    public virtual IEnumerable<string> OfPeers => [];

    /// <summary>The flag that says the same of a figure without a rule; null where there is none.</summary>
    public virtual ReviewFlagKind? SameAs => null;

    /// <summary>True where only numbers can be compared.</summary>
    public virtual bool ComparesNumbers => true;

    /// <summary>Whether a set with these elements gives it anything to compare.</summary>
    public virtual bool CanApply(IReadOnlySet<string> elements) => Elements.All(elements.Contains);

    /// <summary>Everything in a unit's figures that does not hold.</summary>
    public abstract IEnumerable<RuleBreach> Breaches(RuleSubject subject);

    /// <summary>What is wrong with the test in itself: a part that is its own whole.</summary>
    public virtual IEnumerable<Finding> Check() => [];

    /// <summary>The finding that a test makes no sense.</summary>
    /// <param name="why">A phrase of the catalogue's terms.</param>
    protected Finding Unsound(string why) => Finding.In(At, DefinitionCodes.RuleMakesNoSense, ("type", Type), ("why", why));
}
