using DtiPipeline.Core.People;
using DtiPipeline.Web.People;

namespace DtiPipeline.Web.Pages;

/// <summary>A page for people who are signed in.</summary>
public abstract class WorkPage : SitePage
{
    /// <summary>What one must be allowed to do to come here; null: to be signed in is enough.</summary>
    public abstract Right? Needs { get; }

    /// <summary>Who is looking.</summary>
    public Person Viewer => Sessions.AccountOf(HttpContext)!.Person;

    /// <summary>True for somebody whose right is limited to no unit: what touches every unit is theirs alone to do.</summary>
    protected bool MayEverywhere(Right right) => Viewer.May(right) && Viewer.ScopeOf(right).IsEverywhere;
}
