using DtiPipeline.Core.People;
using Microsoft.AspNetCore.Http;

namespace DtiPipeline.Web.Api;

/// <summary>Who reads: a key, or somebody who is signed in to the pages.</summary>
internal sealed record ApiCaller(Person Person, bool MustChangePassword)
{
    public static ApiCaller? Of(HttpContext context) => context.Features.Get<ApiCaller>();
}
