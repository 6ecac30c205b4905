using DtiPipeline.Core.People;
using Microsoft.AspNetCore.Http;

namespace DtiPipeline.Web.Api;

/// <summary>Lets nobody read who sees no figures, nor past a password that somebody else chose.</summary>
internal sealed class ApiFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => ApiCaller.Of(context.HttpContext) switch
    {
        null => ApiProblem.NoKey,
        { MustChangePassword: true } => ApiProblem.PasswordFirst,
        { Person: var person } when !person.May(Right.SeeValues) => ApiProblem.NotAllowed,
        _ => await next(context),
    };
}
