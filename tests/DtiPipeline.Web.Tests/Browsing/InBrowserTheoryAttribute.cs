namespace DtiPipeline.Web.Tests.Browsing;

/// <summary>As <see cref="InBrowserFactAttribute"/>, for tests that run for several cases.</summary>
public sealed class InBrowserTheoryAttribute : TheoryAttribute
{
    public InBrowserTheoryAttribute() => Skip = InBrowserFactAttribute.Missing;
}
