namespace DtiPipeline.Web.People;

/// <summary>One thing somebody typed into a form.</summary>
/// <param name="Vi">What the form calls it, in Vietnamese.</param>
internal sealed record TypedField(string Vi, string En, string Text);
