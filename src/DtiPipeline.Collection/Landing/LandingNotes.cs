namespace DtiPipeline.Collection.Landing;

/// <summary>What the collector notes beside the bytes: how far walks over pages have come, and how a source can tell that nothing is new.</summary>
public sealed class LandingNotes(string folder)
{
    public PageJournal Pages { get; } = new(Path.Combine(folder, "pages"));

    public ValidatorBook Validators { get; } = new(Path.Combine(folder, "validators"));
}
