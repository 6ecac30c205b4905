using DtiPipeline.Web.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace DtiPipeline.Web.People;

/// <summary>Lets nobody onto a page without the right it needs, nor past a password that somebody else chose.</summary>
internal sealed class RightFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var account = Sessions.AccountOf(context.HttpContext);
        if (context.HandlerInstance is not WorkPage page)
            return next();
        if (account is null)
            context.Result = new ChallengeResult();
        else if (account.MustChange && page is not PasswordModel)
            context.Result = new RedirectResult("/password");
        else if (page.Needs is { } right && !account.Person.May(right))
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
        else if (context.HandlerMethod is null && !HttpMethods.IsGet(context.HttpContext.Request.Method) && !HttpMethods.IsHead(context.HttpContext.Request.Method))
            // Without one a page would be drawn from nothing: the record of deeds, for one, as empty and whole.
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
        return context.Result is null ? next() : Task.CompletedTask;
    }
}
